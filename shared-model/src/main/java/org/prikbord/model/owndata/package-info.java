/**
 * What the board has of a person, for that person to take along: what they wrote, reacted to, voted for and saved, what
 * they chose, and what the HR system says of them. Read in pieces, each by its own query for that one person.
 *
 * <p><b>What has no name stays without one.</b> Ideas without a name, and what was voted in a poll without names, are
 * not in it. The database does not say whose they are, and a file that lies in a folder, goes by mail or is asked for by
 * somebody else must not say it in its stead; nor does it say that there are any. Drafts for challenges that take ideas
 * without a name are left out, too: they would have the words. Their author sees them where they are, signed in
 * themselves. The file tells that this is so.
 *
 * <p>Must never hold words of others, but for thanks that the person got.
 */
package org.prikbord.model.owndata;
