extension Chinese: PictureWording {
  package var theNumbersAsATable: String { "以表格显示数据" }
}
