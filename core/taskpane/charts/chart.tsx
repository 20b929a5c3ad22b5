/** A chart with the table behind it: the picture for the eye, the numbers for everyone. */
import { useEffect, useRef, useState } from "preact/hooks";
import { plainValue } from "../plainNumbers.ts";
import type { ChartData } from "./chartData.ts";

const themeQueries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

interface ChartProps {
  readonly data: ChartData;
  readonly currency: string;
}

export function ChartFigure({ data, currency }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const shown = (value: number | null) => plainValue(value, data.format, currency);
  const drawn = JSON.stringify([data, currency]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again when the numbers change, not with every rendering
  useEffect(() => {
    let remove = () => {};
    let gone = false;
    let seen = false;
    const draw = async () => {
      if (!seen) return;
      try {
        const { drawChart } = await import("./drawChart.ts");
        if (gone || !canvas.current) return;
        remove();
        remove = drawChart(canvas.current, data, shown);
      } catch {
        setFailed(true);
      }
    };
    // Drawn once it is on the screen: the library is not fetched for a tab that nobody opens.
    const onScreen = new IntersectionObserver(entries => {
      if (seen || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen = true;
      draw();
    });
    if (canvas.current) onScreen.observe(canvas.current);
    // Colours are those of the pane: another theme needs another picture.
    const themes = themeQueries.map(query => window.matchMedia(query));
    for (const theme of themes) theme.addEventListener("change", draw);
    return () => {
      gone = true;
      onScreen.disconnect();
      for (const theme of themes) theme.removeEventListener("change", draw);
      remove();
    };
  }, [drawn]);
  return (
    <figure class="sla-chart">
      <figcaption>{data.title}</figcaption>
      {failed ? (
        <p class="sla-help">The picture could not be drawn; its numbers are below.</p>
      ) : (
        <div class="sla-canvas">
          <canvas ref={canvas} role="img" aria-label={`${data.title}. The numbers are in the table that follows.`} />
        </div>
      )}
      {data.about && <p class="sla-help">{data.about}</p>}
      <details>
        <summary>
          Numbers<span class="sla-unseen"> of the chart {data.title}</span>
        </summary>
        <ChartTable data={data} shown={shown} />
      </details>
    </figure>
  );
}

function ChartTable({ data, shown }: { data: ChartData; shown: (value: number | null) => string }) {
  return (
    <table class="sla-table sla-even">
      <thead>
        <tr>
          <th scope="col">{data.of}</th>
          {data.series.map(({ title }) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.categories.map((category, index) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {data.series.map(({ title, values }) => (
              <td key={title}>{shown(values[index] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
