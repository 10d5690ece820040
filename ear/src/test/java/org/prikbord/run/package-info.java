/** Tests of what the run command decides before it starts a server. Nothing here starts one. */
package org.prikbord.run;
