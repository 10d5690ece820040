/**
 * What the JSON of every portlet has in common: who may ask, how bodies are read, how lists page, how things go wrong.
 * Nothing here knows what a resource is about.
 */
package org.prikbord.web.api;
