/**
 * Files on ideas and posts, and videos on posts. A picture is drawn anew; a video plays; anything else is kept as it came
 * and must never be handed out but as a download.
 */
package org.prikbord.model.attachment;
