import { describe, expect, it } from "vitest";
import { openZip } from "../../src/import/zip.js";
import { zipOf } from "../support/docx.js";

const open = (...parts: Parameters<typeof zipOf>[0]) => openZip(zipOf(parts));

describe("a zip archive", () => {
  it("gives its parts by name", async () => {
    const zip = await open({ name: "a/湖.xml", data: "水" }, { name: "b", data: "" });
    expect([...zip.names]).toEqual(["a/湖.xml", "b"]);
    expect(Buffer.from((await zip.unpack("a/湖.xml")) ?? []).toString()).toBe("水");
    expect(await zip.unpack("c")).toBeUndefined();
  });

  it.each([["../../outside"], ["/etc/passwd"], ["C:/windows"]])(
    "that names %s is refused",
    async (name) => {
      await expect(open({ name, data: "x" })).rejects.toThrow("a part's name leads outside");
    },
  );

  it("that is a bomb is refused before it is unpacked", async () => {
    const zeros = Buffer.alloc(17 * 1024 * 1024);
    await expect(open({ name: "a", data: zeros })).rejects.toThrow("packed more than 200 times");
    const many = Array.from({ length: 300 }, (_, i) => ({
      name: `${i}`,
      data: "x",
      size: 1024 * 1024,
    }));
    await expect(open(...many)).rejects.toThrow("larger than 256 MB unpacked");
    const parts = Array.from({ length: 5001 }, (_, i) => ({ name: `${i}`, data: "" }));
    await expect(open(...parts)).rejects.toThrow("more than 5000 parts");
  });

  it("that lies about a part's size is cut off", async () => {
    const zip = await open({ name: "a", data: Buffer.alloc(100_000), size: 10 });
    await expect(zip.unpack("a")).rejects.toThrow("a damaged zip archive");
  });

  it("that is cut off is refused", async () => {
    const whole = zipOf([{ name: "a", data: "湖水" }]);
    await expect(openZip(whole.subarray(0, 40))).rejects.toThrow("a damaged zip archive");
  });
});
