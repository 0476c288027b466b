/// A token of the sign-in service; prints as `<hidden>`.
struct AccessToken: Sendable, Hashable {
    /// The token itself.
    let value: Secret
    /// When it ends.
    let ends: ContinuousClock.Instant

    /// How long before its end a token is renewed.
    static let renewalMargin = Duration.seconds(300)

    /// When a new one should be fetched; short-lived tokens are renewed after half of their life.
    func isDue(at now: ContinuousClock.Instant) -> Bool { now >= renewal }

    /// True when the token cannot be used any more.
    func isOver(at now: ContinuousClock.Instant) -> Bool { now >= ends }

    private let renewal: ContinuousClock.Instant

    init(value: Secret, issued: ContinuousClock.Instant, lifetime: Duration) {
        self.value = value
        ends = issued.advanced(by: lifetime)
        renewal = ends.advanced(by: .zero - min(AccessToken.renewalMargin, lifetime / 2))
    }
}
