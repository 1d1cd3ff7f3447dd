extension Chinese: ReportHeadWording {
  package func ofTheStarCertificationsAs(_ title: String) -> String { spaced("星级认证\(title)，截至 ") }
  package var whatThisReportWasMade: String { "本报告的依据" }
  package var batch: String { "批次" }
  package var command: String { "命令" }
  package var reportHeadAsOf: String { "截至" }
  package var program: String { "程序" }
  package var edition: String { "标准版本" }
  package var configuration: String { "配置" }
  package var rowsOnRecord: String { "记录行数" }
  package var rowsPerTable: String { "各表行数" }
  package var table: String { "表" }
  package var rows: String { "行数" }
}
