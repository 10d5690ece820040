/** What happens when a portlet starts, before its first request. No rules of the domain. */
package org.prikbord.web.boot;
