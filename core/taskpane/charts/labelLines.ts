/** A long label in lines: beside a bar there is little room, and what does not fit is cut off at its beginning. */
export function labelLines(label: string, longest = 14): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
