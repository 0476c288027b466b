// The overlay.
