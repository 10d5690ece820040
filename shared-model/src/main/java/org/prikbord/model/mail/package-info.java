/**
 * Notices by mail: who is told how often, up to which notice, and when the next mail is due. The notices themselves are
 * the queue and {@link org.prikbord.model.mail.MailTurn} is each person's place in it, so that posting writes nothing for
 * mail and a mail is written only when it goes out, with what the person may see then. What a mail says is not decided
 * here.
 *
 * <p>Of several nodes one claims a turn. It is free again when the claim ends, so that a node that dies loses nothing. If
 * it dies after the mail server took the mail and before that was written down, the mail goes out a second time: SMTP
 * knows no common transaction. It then has the same Message-ID, by which mail systems know it as the same.
 */
package org.prikbord.model.mail;
