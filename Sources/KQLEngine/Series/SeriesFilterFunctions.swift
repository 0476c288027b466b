import KQL

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Digital filters and the Fourier transform.
enum SeriesFilterFunctions {
    /// Most multiplications of one call.
    private static let maxWork = 50_000_000

    static let table: [String: ScalarBody] = [
        "series_fir": finite,
        "series_iir": infinite,
        "series_fft": { (arguments) throws(EngineError) in try transform(arguments, sign: -1) },
        "series_ifft": { (arguments) throws(EngineError) in try transform(arguments, sign: 1) },
    ]

    private static func check(_ work: (partialValue: Int, overflow: Bool)) throws(EngineError) {
        if work.overflow || work.partialValue > maxWork {
            throw EngineError(.tooManyBytes, "A series is too long for this function.")
        }
    }

    /// `series_fir(series, filter [, normalize [, center]])`; positive filters are normalized unless told otherwise.
    private static func finite(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        guard let series = SeriesValues.numbers(arguments, 0),
            let filter = SeriesValues.complete(SeriesValues.numbers(arguments, 1)), !filter.isEmpty
        else { return .null(.dynamic) }
        try check(series.count.multipliedReportingOverflow(by: filter.count))
        let total = filter.reduce(0, +)
        let normalizes = arguments.count > 2 ? arguments.bool(2) ?? true : filter.allSatisfy { $0 >= 0 }
        let scale = normalizes && total != 0 ? 1 / total : 1
        let shift = arguments.bool(3) == true ? filter.count / 2 : 0
        return SeriesValues.value(
            series.indices.map { index in
                var sum = 0.0
                for (offset, weight) in filter.enumerated() {
                    let place = index - offset + shift
                    if series.indices.contains(place) { sum += weight * (series[place] ?? 0) }
                }
                return sum * scale
            }
        )
    }

    /// `series_iir(series, numerators, denominators)`.
    private static func infinite(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        guard let series = SeriesValues.numbers(arguments, 0),
            let numerators = SeriesValues.complete(SeriesValues.numbers(arguments, 1)),
            let denominators = SeriesValues.complete(SeriesValues.numbers(arguments, 2)),
            let first = denominators.first, first != 0
        else { return .null(.dynamic) }
        try check(series.count.multipliedReportingOverflow(by: numerators.count + denominators.count))
        var output: [Double] = []
        for index in series.indices {
            var sum = 0.0
            for (offset, weight) in numerators.enumerated() where offset <= index {
                sum += weight * (series[index - offset] ?? 0)
            }
            for (offset, weight) in denominators.enumerated() where offset > 0 && offset <= index {
                sum -= weight * output[index - offset]
            }
            output.append(sum / first)
        }
        return SeriesValues.value(output)
    }

    /// `series_fft(real [, imaginary])` and back: both parts of the result.
    private static func transform(_ arguments: Arguments, sign: Double) throws(EngineError) -> KQLValue {
        guard let real = SeriesValues.complete(SeriesValues.numbers(arguments, 0)) else { return .null(.dynamic) }
        let imaginary = SeriesValues.complete(SeriesValues.numbers(arguments, 1)) ?? real.map { _ in 0 }
        guard imaginary.count == real.count, !real.isEmpty else { return .null(.dynamic) }
        let count = real.count
        try check(count.multipliedReportingOverflow(by: count))
        let scale = sign > 0 ? 1 / Double(count) : 1
        var parts: (real: [Double], imaginary: [Double]) = ([], [])
        for frequency in 0..<count {
            var sum = (0.0, 0.0)
            for place in 0..<count {
                let angle = sign * 2 * .pi * Double(frequency * place % count) / Double(count)
                let (cosine, sine) = (cos(angle), sin(angle))
                sum.0 += real[place] * cosine - imaginary[place] * sine
                sum.1 += real[place] * sine + imaginary[place] * cosine
            }
            parts.real.append(sum.0 * scale)
            parts.imaginary.append(sum.1 * scale)
        }
        return .dynamic(.array([SeriesValues.array(parts.real), SeriesValues.array(parts.imaginary)]))
    }
}
