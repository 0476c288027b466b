/// Explains an error of the token endpoint: which setting to mend, by the AADSTS number.
///
/// Source: <https://learn.microsoft.com/entra/identity-platform/reference-error-codes> (read 2026-08).
struct SignInProblem: Sendable {
    /// The kind of failure; `unavailable` and `throttled` may pass.
    let code: APIError.Code
    /// A sentence that names the setting.
    let message: String

    /// Finds the explanation of a failure.
    init(_ failure: ServiceFailure) {
        let row = failure.body.numbers.lazy.compactMap { SignInProblem.row(of: $0) }.first
        let number = failure.body.numbers.first.map { " (AADSTS\($0))" } ?? ""
        let isBusy = failure.status >= 500 || failure.body.code == "temporarily_unavailable" || row?.isPassing == true
        code =
            if failure.status == 429 { .throttled } else if isBusy { .unavailable } else if failure.status >= 400 {
                .unauthorized
            } else { .redirected }
        message =
            if let row {
                row.sentence.dropLast() + number + "."
            } else if isBusy {
                "The sign-in service is busy (HTTP status \(failure.status)); try again later\(number)."
            } else if code == .throttled {
                "The sign-in service asks to wait before the next try\(number)."
            } else if code == .redirected {
                "The sign-in service redirects to another address, which is not followed; check loginUrl."
            } else {
                "Signing in failed (\(SignInProblem.safe(failure.body.code)))\(number); check tenantId, clientId and "
                    + "the credential."
            }
    }

    /// Explanations by number: one row per thing to mend.
    private struct Row: Sendable {
        let numbers: [Int]
        let sentence: String
        var isPassing = false
    }

    private static func row(of number: Int) -> Row? {
        rows.first { $0.numbers.contains(number) }
    }

    /// Keeps the protocol's own words only, which consist of letters and underscores.
    private static func safe(_ code: String?) -> String {
        guard let code, code.utf8.count <= 40, code.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == 0x5F }) else {
            return "no reason given"
        }
        return code
    }

    private static let rows = [
        Row(
            numbers: [7_000_215, 70_002],
            sentence: "clientSecret is wrong: set the secret's value, not its id."
        ),
        Row(
            numbers: [7_000_222],
            sentence: "clientSecret has expired: create a new secret for the app and set it."
        ),
        Row(
            numbers: [700_027, 50_012, 50_013, 500_133, 50_027, 700_030, 50_017],
            sentence: "The certificate is refused: check that certificateFile is registered with the app, that "
                + "certificateKeyFile belongs to it, and that cloud and this host's clock are right."
        ),
        Row(
            numbers: [7_000_218, 7_000_216, 900_144],
            sentence: "No credential arrived: set clientSecret, or certificateFile and certificateKeyFile."
        ),
        Row(
            numbers: [90_002, 900_023],
            sentence: "tenantId names no tenant of this cloud: check tenantId, and cloud if the tenant is elsewhere."
        ),
        Row(
            numbers: [90_038, 900_382, 900_432, 90_051],
            sentence: "The tenant belongs to another cloud: set cloud to gccHigh, dod or global."
        ),
        Row(
            numbers: [700_016, 700_011, 70_001],
            sentence: "clientId names no app of this tenant: check clientId and tenantId."
        ),
        Row(
            numbers: [7_000_112],
            sentence: "The app is disabled in this tenant: enable its enterprise application."
        ),
        Row(
            numbers: [50_194, 9_001_023],
            sentence: "tenantId must name one tenant: set its GUID or domain, not common or consumers."
        ),
        Row(
            numbers: [700_025],
            sentence: "The app is a public client, which has no credential: register it as a web app."
        ),
        Row(
            numbers: [70_011, 28_002, 700_022, 700_023],
            sentence: "The token scope is wrong: graphScope and microsoft365Scope must each name one resource and "
                + "end with /.default."
        ),
        Row(
            numbers: [500_011, 50_001, 650_052, 650_056, 650_057],
            sentence: "The tenant does not have the resource that the scope names: check graphScope and "
                + "microsoft365Scope, and that Defender has been set up in the tenant."
        ),
        Row(
            numbers: [65_001, 90_094, 50_105],
            sentence: "The app has no consent: grant admin consent under API permissions."
        ),
        Row(
            numbers: [53_003, 530_032],
            sentence: "A conditional access policy refuses the app: except it, or allow this host's address."
        ),
        Row(
            numbers: [70_021, 70_025, 700_211, 700_212, 700_213],
            sentence: "The federated credential does not match the app's; a new one needs some minutes."
        ),
        Row(
            numbers: [50_196],
            sentence: "The app asks for tokens in a loop, and is refused for a while: run fewer processes at once."
        ),
        Row(
            numbers: [50_033, 90_006, 90_012, 90_024, 90_033, 90_055, 90_090],
            sentence: "The sign-in service is busy; try again later.",
            isPassing: true
        ),
    ]
}
