extension Spanish: CertificateValidityWording {
  package var validCertificates: String { "Certificados vigentes" }
  package var aStarEarnedByCertificates: String {
    "Una estrella obtenida por certificados exige que los certificados de sus ingenieros estén vigentes ese día. Un ingeniero sénior puede suplir a uno júnior, nadie ocupa dos lugares técnicos y el de gestión de proyectos puede ocuparlo quien ya ocupa uno técnico. Un certificado que se poseía al solicitar cuenta solo si superaba la fecha de la solicitud en más del margen de la edición."
  }
  package var tooFewCertificates: String { "Faltan certificados" }
  package var fromTodayOnTheCertificates: String { "Desde hoy los certificados ya no alcanzan para la estrella" }
}
