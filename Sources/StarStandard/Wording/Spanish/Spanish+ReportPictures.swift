extension Spanish: ReportPicturesWording {
  package var pictures: String { "Gráficos" }
}
