/** What the pages and the widget of idea challenges show and take. Must never query while a page is rendered. */
package org.prikbord.ideas.page;
