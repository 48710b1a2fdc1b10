// Browsers below the floor cannot parse this line, and so never say that they can: it is of Chromium 80.
window.canParse = [true]?.[0] ?? false;
