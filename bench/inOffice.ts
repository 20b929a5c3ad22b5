/** A workbook in LibreOffice: how long it takes to open, to calculate everything, and to follow one change. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface OfficeTimes {
  readonly open: number;
  readonly everything: number;
  readonly goal: number;
  readonly history: number;
}

/** Milliseconds by the clock, the only ones it tells; null where it is not installed. */
export function inOffice(folder: string, file: string, goal: string, historyRows: number): OfficeTimes | null {
  const [profile, report] = [join(folder, "timing"), join(folder, "timing.json")];
  const start = (...words: string[]) =>
    execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", ...words], {
      stdio: "ignore",
    });
  try {
    // The first start fills the profile; a macro that stood there before would be lost.
    start("--terminate_after_init");
    writeMacro(join(profile, "user/basic"));
    start(`macro:///Standard.Timing.Main("file://${file}","${report}","${goal}","E${historyRows + 1}")`);
  } catch {
    return null;
  }
  return existsSync(report) ? (JSON.parse(readFileSync(report, "utf8")) as OfficeTimes) : null;
}

const macro = `
Sub Main(source As String, report As String, goal As String, counted As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim started As Long, said As String, book As Object
  started = GetSystemTicks()
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  said = "{""open"":" + (GetSystemTicks() - started)
  started = GetSystemTicks()
  book.calculateAll()
  said = said + ",""everything"":" + (GetSystemTicks() - started)
  started = GetSystemTicks()
  book.Sheets.getByName("SLA Setup").getCellRangeByName(goal).Value = 600000
  book.calculate()
  said = said + ",""goal"":" + (GetSystemTicks() - started)
  started = GetSystemTicks()
  book.Sheets.getByName("SLA History").getCellRangeByName(counted).Value = 77
  book.calculate()
  said = said + ",""history"":" + (GetSystemTicks() - started) + "}"
  Dim file As Integer
  file = FreeFile
  Open report For Output As #file
  Print #file, said
  Close #file
  book.close(True)
End Sub`;

const namespaces = {
  script: 'xmlns:script="http://openoffice.org/2000/script"',
  library: 'xmlns:library="http://openoffice.org/2000/library"',
};

function writeMacro(basic: string): void {
  const folder = join(basic, "Standard");
  mkdirSync(folder, { recursive: true });
  const text = macro.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  writeFileSync(
    join(folder, "Timing.xba"),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module ${namespaces.script} script:name="Timing" script:language="StarBasic">${text}</script:module>`,
  );
  writeFileSync(
    join(folder, "script.xlb"),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${namespaces.library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Timing"/></library:library>`,
  );
}
