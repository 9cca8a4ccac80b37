import type { Sample } from "../sample.js";

/** Heads. */
export const HEADS: readonly Sample[] = [
  {
    id: "head-words",
    title: "Heads are turned between words",
    measure: 20,
    head: "third",
    text: ["云汀县413个村全部通上城乡公交"],
  },
  {
    id: "head-balance",
    title: "The lines of a head are about one width",
    measure: 22,
    head: "second",
    text: ["山里娃娃的足球队进省城"],
  },
  {
    id: "head-scale",
    title: "Sizes go down the scale of type",
    measure: 21,
    head: "third",
    text: ["老戏台上唱起新编戏"],
  },
  {
    id: "head-ink",
    title: "Heads are centred by their ink",
    measure: 26,
    head: "photo",
    axis: true,
    text: ["《断桥》又唱响石渡，", "“这个冬天不冷”"],
  },
  {
    id: "head-edge",
    title: "At the left edge an opening mark hangs",
    measure: 20,
    head: "third",
    text: ["“村超”开哨首轮", "石渡队险胜临湖"],
  },
];
