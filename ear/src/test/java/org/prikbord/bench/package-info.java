/**
 * How fast the board is, as ratios to a floor measured in the same run: a static file from the same server for reads,
 * plain inserts into the same database for writes. Nothing here sees the product's classes. A new kind of content is an
 * entry in {@link org.prikbord.bench.Reads}, or one in {@link org.prikbord.bench.Writes}.
 */
package org.prikbord.bench;
