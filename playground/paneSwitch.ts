/** Closes and opens the task pane as other hosts do: what it held in memory is gone, the workbook stays. */
export function paneSwitch(button: HTMLElement, pane: HTMLElement, mount: () => () => void): void {
  let close: (() => void) | null = null;
  const show = () => {
    button.textContent = close === null ? "Open the pane" : "Close the pane";
    button.setAttribute("aria-expanded", String(close !== null));
    pane.hidden = close === null;
  };
  button.addEventListener("click", () => {
    if (close === null) close = mount();
    else {
      close();
      close = null;
    }
    show();
  });
  close = mount();
  show();
}
