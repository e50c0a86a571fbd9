using System.Runtime.CompilerServices;

// Buffers on the stack are written before they are read: dates are looked for in every line of a page, each time in some kilobytes of them.
[module: SkipLocalsInit]
