/**
 * Thanks to keep: the certificate as PDF and the picture to share. <code>Layout</code> says what stands where, once for
 * both; <code>CertificateFile</code> and <code>CardPicture</code> put that on paper and into pixels. Must never decide who may have
 * them, and never touch the database or HTTP.
 */
package org.prikbord.kudos.keepsake;
