/**
 * What runs while Hibernate starts: the migrations, and finding the server's transaction manager. Must never know an
 * entity: the tables do not exist yet.
 */
package org.prikbord.model.boot;
