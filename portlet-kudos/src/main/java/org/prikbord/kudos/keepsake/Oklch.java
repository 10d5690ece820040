package org.prikbord.kudos.keepsake;

import java.awt.Color;

/**
 * A colour by how light it looks, 0 to 1, how strong it is, 0 to about 0.4, and its hue in radians: the space that the
 * stylesheets work in. The figures are those of B. Ottosson, "A perceptual color space for image processing", 2020.
 */
record Oklch(double lightness, double chroma, double hue) {
    static Oklch of(Color colour) {
        double red = linear(colour.getRed());
        double green = linear(colour.getGreen());
        double blue = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    /** No lighter and no stronger than that. */
    Oklch atMost(double lightest, double strongest) {
        return new Oklch(Math.min(lightness, lightest), Math.min(chroma, strongest), hue);
    }

    /** As light as that, and no stronger. */
    Oklch at(double light, double strongest) {
        return new Oklch(light, Math.min(chroma, strongest), hue);
    }

    /** The nearest that a screen has, each of its three lights by itself. */
    Color color() {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Color(
                light(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                light(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                light(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double linear(int light) {
        double x = light / 255.0;
        return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }

    private static int light(double linear) {
        double x = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, x)));
    }
}
