// Browsers below the floor cannot parse these lines, and so never say that they can: `?.` and `??` are of Chromium 80.
// Safari before 16.4 can, but throws at the look-behind, which our scripts use: only what comes after it says so.
window.canParse = [new RegExp('(?<!a)b', 'u')]?.[0].test('b') ?? false;
