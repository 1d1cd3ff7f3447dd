extension Spanish: LaterAuditsWording {
  package func whatIsThereLaterCounts(_ last: CalendarDate) -> String {
    "Lo que se registre después cuenta en las auditorías siguientes; la última es la del \(last)."
  }
  package func haveItOnRecordBeforeYouConfirm(_ star: String) -> String {
    "Regístrelo antes de confirmar: una renovación de \(star) vale para todo el año."
  }
}
