extension Chinese: ReportPicturesWording {
  package var pictures: String { "图示" }
}
