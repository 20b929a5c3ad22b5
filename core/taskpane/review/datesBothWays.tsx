import { scanDate } from "../../crm/values/scanDate.ts";
import { dayInWords } from "../../dayInWords.ts";

/** Each sample of the file read day first and month first, side by side: one look often decides. */
export function DatesBothWays({ samples }: { samples: readonly string[] }) {
  const rows = samples.slice(0, 5).flatMap(sample => {
    const date = scanDate(sample);
    if (date === null || date.form !== "yearLast") return [];
    const { year, first, second } = date;
    return [{ sample, dayFirst: spelled(year, second, first), monthFirst: spelled(year, first, second) }];
  });
  if (rows.length === 0) return null;
  return (
    <table class="sla-table">
      <caption>Dates of the file, read both ways</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">Day first</th>
          <th scope="col">Month first</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sample, dayFirst, monthFirst }) => (
          <tr key={sample}>
            <th scope="row">{sample}</th>
            <td>{dayFirst}</td>
            <td>{monthFirst}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spelled(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return month > 12 ? "no date" : dayInWords(`${year}-${two(month)}-${two(day)}`);
}
