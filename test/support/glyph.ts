/** An SVG with the given elements in its em square. */
export const drawing = (elements: string, viewBox = "0 0 100 100"): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${elements}</svg>`;

/** 𠮷 (U+20BB7), drawn with a ruler: 吉 with 土 for 士; of its mouth the inside is cut out. */
export const JI = drawing(
  '<path d="M6 21H94V27H6Z"/><path d="M46.500 6H54V48H46.500Z"/><path d="M10 44H90V50H10Z"/><path d="M20 59H80V94H20ZM27 65V88H73V65Z"/>',
);
