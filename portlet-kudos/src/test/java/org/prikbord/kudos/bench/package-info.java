/**
 * The bench of kudos, {@code mvn -Pbench -pl portlet-kudos -am verify}: how fast the things are that only kudos have.
 * Never part of {@code verify} without the profile.
 */
package org.prikbord.kudos.bench;
