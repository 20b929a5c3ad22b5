/** Draws with chart.js; loaded when the first chart is shown. Only what our charts need is registered. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { ChartData } from "./chartData.ts";
import { labelLines } from "./labelLines.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Draws into the canvas in the colours of its pane; gives back a function that takes the chart away. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData, shown: (value: number) => string): () => void {
  const colour = (name: string) => {
    // A colour's name, such as the system's CanvasText, becomes numbers only as the colour of an element.
    canvas.style.color = `var(${name})`;
    return getComputedStyle(canvas).color;
  };
  const [text, line, grid] = [colour("--sla-text"), colour("--sla-line"), colour("--sla-hairline")];
  const fills = [colour("--sla-main"), colour("--sla-line"), colour("--sla-unsure")];
  const isLine = data.kind === "line";
  const datasets = data.series.map(({ title, values, as }, index): ChartDataset<"bar" | "line", (number | null)[]> => {
    const fill = fills[index % fills.length]!;
    const common = { label: title, data: [...values], borderColor: fill, backgroundColor: fill };
    if (as === "limit") {
      const limit = colour("--sla-unsure");
      return {
        ...common,
        type: "line",
        borderColor: limit,
        backgroundColor: limit,
        borderWidth: 1,
        borderDash: [4, 3],
        pointRadius: 2,
      };
    }
    return isLine ? { ...common, type: "line", borderWidth: 2, pointRadius: 3 } : { ...common, type: "bar" };
  });
  const chart = new Chart<"bar" | "line", (number | null)[], string>(canvas, {
    type: isLine ? "line" : "bar",
    data: { labels: [...data.categories], datasets },
    options: {
      // Nothing moves: numbers are read, not watched.
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: data.kind === "bar" ? "y" : "x",
      scales: {
        [data.kind === "bar" ? "x" : "y"]: {
          beginAtZero: true,
          grid: { color: grid },
          ticks: { color: text, maxTicksLimit: 5, callback: value => shown(Number(value)) },
        },
        [data.kind === "bar" ? "y" : "x"]: {
          grid: { display: false },
          border: { color: line },
          ticks: {
            color: text,
            ...(data.kind === "bar" && { callback: value => labelLines(data.categories[Number(value)] ?? "") }),
          },
        },
      },
      plugins: {
        legend: { display: data.series.length > 1, position: "bottom", labels: { color: text, boxWidth: 12 } },
        tooltip: {
          callbacks: {
            label: ({ dataset, dataIndex }) => {
              const value = dataset.data[dataIndex];
              return `${dataset.label}: ${typeof value === "number" ? shown(value) : "not known"}`;
            },
          },
        },
      },
    },
  });
  return () => chart.destroy();
}
