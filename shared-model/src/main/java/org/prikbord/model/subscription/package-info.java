/**
 * The one key by which a person's feed reader reads the feed without a sign-in: made and shown once, replaced and revoked
 * at will. Kept as a hash, so that whoever reads the database cannot read the feed by it. What it opens is what its
 * person may see at that moment, which is for who asks by it to see to. It stands in addresses, and so in the logs of
 * whatever answers them: who reads those reads along, until it is revoked. Must never hand out a key that it has kept.
 */
package org.prikbord.model.subscription;
