extension Spanish: RenewalAsksWording {
  package var theRenewalAsksAllTheSame: String { "La renovación lo exige de todos modos." }
}
