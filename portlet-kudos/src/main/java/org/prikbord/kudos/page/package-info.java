/**
 * What the pages show, one bean beside each page of the same name: loads once, then only hands out. Must never decide
 * who may do what, and never work in a getter.
 */
package org.prikbord.kudos.page;
