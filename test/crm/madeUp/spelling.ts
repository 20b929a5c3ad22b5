import type { Moment } from "./shape.ts";

const two = (number: number) => String(number).padStart(2, "0");
const grouped = (whole: number, mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);

/** How dates are spelled. */
export const iso = ({ y, m, d }: Moment) => `${y}-${two(m)}-${two(d)}`;
export const isoTime = (at: Moment) => `${iso(at)} ${two(at.h)}:${two(at.min)}`;
export const isoZulu = (at: Moment) => `${iso(at)}T${two(at.h)}:${two(at.min)}:00Z`;
export const isoOffset = (at: Moment) => `${iso(at)}T${two(at.h)}:${two(at.min)}:00.000+0000`;
export const monthFirst = ({ y, m, d }: Moment) => `${m}/${d}/${y}`;
export const monthFirstTime = (at: Moment) =>
  `${monthFirst(at)} ${at.h % 12 === 0 ? 12 : at.h % 12}:${two(at.min)} ${at.h < 12 ? "AM" : "PM"}`;
export const dayFirst = ({ y, m, d }: Moment) => `${two(d)}/${two(m)}/${y}`;
export const dayFirstTime = (at: Moment) => `${dayFirst(at)} ${two(at.h)}:${two(at.min)}`;
export const dayFirstDash = ({ y, m, d }: Moment) => `${two(d)}-${two(m)}-${y}`;
export const dotted = ({ y, m, d }: Moment) => `${two(d)}.${two(m)}.${y}`;
export const dottedTime = (at: Moment) => `${dotted(at)} ${two(at.h)}:${two(at.min)}:00`;
export const dottedShort = ({ y, m, d }: Moment) => `${d}.${m}.${two(y % 100)}`;
export const serial = ({ y, m, d }: Moment) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569);
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
export const named = ({ y, m, d }: Moment) => `${two(d)} ${months[m - 1]} ${y}`;
export const namedTime = (at: Moment) => `${months[at.m - 1]} ${at.d}, ${at.y} ${two(at.h)}:${two(at.min)}`;

/** How amounts are spelled. */
export const plain = (cents: number) => String(cents / 100);
export const dollars = (cents: number) => `$${grouped(Math.floor(cents / 100), ",")}.${two(cents % 100)}`;
export const pounds = (cents: number) => `£${grouped(Math.floor(cents / 100), ",")}.${two(cents % 100)}`;
export const points = (cents: number) => `${grouped(Math.floor(cents / 100), ".")},${two(cents % 100)}`;
export const euros = (cents: number) => `${points(cents)} €`;
export const spaced = (cents: number) => `${grouped(Math.floor(cents / 100), "\u202f")},${two(cents % 100)}\u00a0€`;
export const comma = (cents: number) => `${Math.floor(cents / 100)},${two(cents % 100)}`;
export const reais = (cents: number) => `R$ ${points(cents)}`;
