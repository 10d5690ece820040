/**
 * Pictures and files on ideas. A picture is drawn anew; anything else is kept as it came and must never be handed out but
 * as a download.
 */
package org.prikbord.model.attachment;
