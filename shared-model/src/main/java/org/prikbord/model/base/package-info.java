/**
 * What every aggregate needs: who is signed in and what for, rules that were broken, time, settings, paging by key,
 * one write per request key, what was made lately. Must never know an aggregate, HTTP, or a page.
 */
package org.prikbord.model.base;
