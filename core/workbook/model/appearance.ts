/** What a block is for, as colours and fonts on the grid's light ground. Text has a contrast of at least 4.5 to 1. */
import type { ConditionalFormat, Look } from "./model.ts";

export interface Appearance {
  readonly ink?: string;
  readonly ground?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly border?: "box" | "top" | "bottom";
  readonly borderColour?: string;
  readonly centred?: boolean;
  readonly wrapped?: boolean;
  readonly atTop?: boolean;
}

export const appearances: Readonly<Record<Look, Appearance>> = {
  title: { ink: "#12395b", size: 16, bold: true },
  heading: { ink: "#12395b", ground: "#dce8f2", bold: true, border: "bottom", borderColour: "#7fa3bf", wrapped: true },
  label: { ink: "#2b3440" },
  input: { ink: "#0b4f9e", ground: "#fff8de", border: "box", borderColour: "#d8c27a" },
  result: { ink: "#1d2530" },
  total: { ink: "#1d2530", ground: "#f0f3f6", bold: true, border: "top", borderColour: "#7d8b99" },
  tile: { ink: "#12395b", ground: "#eaf2f8", size: 14, bold: true, centred: true },
  note: { ink: "#56616d", italic: true },
  data: { ink: "#2b3440" },
  text: { ink: "#1d2530", wrapped: true, atTop: true },
};

export const highlights: Readonly<Record<ConditionalFormat["highlight"], { ink: string; ground: string | null }>> = {
  good: { ink: "#1c5a2b", ground: "#e2f3e4" },
  warning: { ink: "#6b4700", ground: "#fdf0cd" },
  bad: { ink: "#8a1c16", ground: "#fbe3e1" },
  muted: { ink: "#6b7580", ground: null },
};
