/**
 * What machines ask that watch over the board: whether it is well, and how much it does. No personal data, and next to
 * no cost for the request that is counted.
 *
 * <p>The counters are ours. There is no metrics API that all servers share, the libraries bring a megabyte and more of
 * registries and exporters (and on Open Liberty meet the server's own copy), and what is counted here is a handful.
 */
package org.prikbord.web.watch;
