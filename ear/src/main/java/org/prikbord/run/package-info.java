/**
 * The run command: starts the embedded server on this machine's own address with the EAR in it, and fills it with the
 * sample company. Never part of the EAR; knows the product only through its file and its public API.
 */
package org.prikbord.run;
