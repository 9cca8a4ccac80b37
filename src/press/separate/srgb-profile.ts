/** sRGB's primaries as profiles hold them, adapted to D50 (ICC.1, IEC 61966-2-1 amendment). */
const PRIMARIES = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
} as const;
/** Makers round them differently; Display P3 and Adobe RGB are off by more than 0.05. */
const NEAR = 0.003;
/** Exponent of sRGB's curve. */
const GAMMA = 2.4;

/** Numbers of 16 and 16 bits (s15Fixed16Number). */
const fixed = (profile: DataView, at: number): number => profile.getInt32(at) / 65536;
const text = (profile: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => profile.getUint8(at + i)));

/** Where a tag's data begin; 0 where the profile has none. */
function tag(profile: DataView, name: string): number {
  const count = Math.min(profile.getUint32(128), 100);
  for (let i = 0; i < count; i++) {
    const at = 132 + i * 12;
    if (text(profile, at) === name) return profile.getUint32(at + 4);
  }
  return 0;
}

/** Whether a profile is sRGB by what it says, whatever its name: Skia writes one of its own. */
export function isSrgb(bytes: Uint8Array): boolean {
  const profile = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const primaries = Object.entries(PRIMARIES).every(([name, want]) => {
      const at = tag(profile, name);
      return at > 0 && want.every((v, i) => Math.abs(v - fixed(profile, at + 8 + i * 4)) < NEAR);
    });
    const curve = tag(profile, "rTRC");
    if (!primaries || curve === 0) return false;
    // A table of many values is how older profiles write the same curve.
    if (text(profile, curve) === "curv") return profile.getUint32(curve + 8) >= 256;
    return text(profile, curve) === "para" && Math.abs(fixed(profile, curve + 12) - GAMMA) < 0.01;
  } catch (error) {
    if (error instanceof RangeError) return false; // cut short
    throw error;
  }
}
