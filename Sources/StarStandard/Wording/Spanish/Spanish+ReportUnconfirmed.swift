extension Spanish: ReportUnconfirmedWording {
  package var nobodyAuditsWhatNobodyConfirmed: String {
    "No se audita lo que nadie confirmó: sin confirmación, estas estrellas caducan después del último día de renovación (F.2)."
  }
}
