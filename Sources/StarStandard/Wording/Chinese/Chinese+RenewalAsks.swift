extension Chinese: RenewalAsksWording {
  package var theRenewalAsksAllTheSame: String { "续证审核仍按要求进行。" }
}
