extension Chinese: RenewalAsksWording {
  package var theRenewalAsksAllTheSame: String { "但续证审核仍须满足要求。" }
}
