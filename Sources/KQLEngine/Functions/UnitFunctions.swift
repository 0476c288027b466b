import KQL

/// Conversions between units of measure: one row a kind, each unit with its size in the first unit of the row.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-functions> (read 2026-11-23).
enum UnitFunctions {
    static let table: [String: ScalarBody] = [
        "convert_angle": { convert($0, angles) },
        "convert_energy": { convert($0, energies) },
        "convert_force": { convert($0, forces) },
        "convert_length": { convert($0, lengths) },
        "convert_mass": { convert($0, masses) },
        "convert_speed": { convert($0, speeds) },
        "convert_volume": { convert($0, volumes) },
        "convert_temperature": convertTemperature,
    ]

    private static let angles = units(
        """
        Degree 1 Arcminute 0.016666666666666666 Arcsecond 0.0002777777777777778 Centiradian 0.5729577951308232 \
        Deciradian 5.729577951308232 Gradian 0.9 Microdegree 1e-6 Microradian 5.729577951308232e-5 Millidegree 1e-3 \
        Milliradian 0.05729577951308232 Nanodegree 1e-9 Nanoradian 5.729577951308232e-8 NatoMil 0.05625 \
        Radian 57.29577951308232 Revolution 360 Tilt 57.29577951308232
        """
    )

    private static let energies = units(
        """
        Joule 1 BritishThermalUnit 1055.05585262 Calorie 4.184 DecathermEc 1055055852.62 DecathermImperial 1055055852.62 \
        DecathermUs 1054804000 ElectronVolt 1.602176565e-19 Erg 1e-7 FootPound 1.3558179483314 GigabritishThermalUnit \
        1055055852620 GigaelectronVolt 1.602176565e-10 Gigajoule 1e9 GigawattDay 8.64e13 GigawattHour 3.6e12 \
        HorsepowerHour 2684519.53769617 KilobritishThermalUnit 1055055.85262 Kilocalorie 4184 KiloelectronVolt \
        1.602176565e-16 Kilojoule 1e3 KilowattDay 86400000 KilowattHour 3600000 MegabritishThermalUnit 1055055852.62 \
        Megacalorie 4184000 MegaelectronVolt 1.602176565e-13 Megajoule 1e6 MegawattDay 8.64e10 MegawattHour 3.6e9 \
        Millijoule 1e-3 TeraelectronVolt 1.602176565e-7 TerawattDay 8.64e16 TerawattHour 3.6e15 ThermEc 105505585.262 \
        ThermImperial 105505585.262 ThermUs 105480400 WattDay 86400 WattHour 3600
        """
    )

    private static let forces = units(
        """
        Newton 1 Decanewton 10 Dyn 1e-5 KilogramForce 9.80665 Kilonewton 1000 KiloPond 9.80665 KilopoundForce \
        4448.2216152605 Meganewton 1e6 Micronewton 1e-6 Millinewton 1e-3 OunceForce 0.278013850953781 Poundal \
        0.138254954376 PoundForce 4.4482216152605 ShortTonForce 8896.443230521 TonneForce 9806.65
        """
    )

    private static let lengths = units(
        """
        Meter 1 Angstrom 1e-10 AstronomicalUnit 149597870700 Centimeter 0.01 Chain 20.1168 DataMile 1828.8 \
        Decameter 10 Decimeter 0.1 DtpPica 0.004233333333333333 DtpPoint 0.0003527777777777778 Fathom 1.8288 Foot 0.3048 \
        Hand 0.1016 Hectometer 100 Inch 0.0254 KilolightYear 9.46073047258e18 Kilometer 1000 Kiloparsec 3.08567758128e19 \
        LightYear 9.46073047258e15 MegalightYear 9.46073047258e21 Megaparsec 3.08567758128e22 Microinch 2.54e-8 \
        Micrometer 1e-6 Mil 2.54e-5 Mile 1609.344 Millimeter 0.001 Nanometer 1e-9 NauticalMile 1852 Parsec \
        3.08567758128e16 PrinterPica 0.004217517668 PrinterPoint 0.0003514598 Shackle 27.432 SolarRadius 695510000 \
        Twip 1.7638888888888888e-5 UsSurveyFoot 0.3048006096012192 Yard 0.9144
        """
    )

    private static let masses = units(
        """
        Kilogram 1 Centigram 1e-5 Decagram 0.01 Decigram 1e-4 EarthMass 5.9722e24 Grain 6.479891e-5 Gram 0.001 \
        Hectogram 0.1 Kilopound 453.59237 Kilotonne 1000000 LongHundredweight 50.80234544 LongTon 1016.0469088 \
        Megapound 453592.37 Megatonne 1e9 Microgram 1e-9 Milligram 1e-6 Nanogram 1e-12 Ounce 0.028349523125 Pound \
        0.45359237 ShortHundredweight 45.359237 ShortTon 907.18474 Slug 14.593903 SolarMass 1.98947e30 Stone 6.35029318 \
        Tonne 1000
        """
    )

    private static let speeds = units(
        """
        MeterPerSecond 1 CentimeterPerHour 2.7777777777777776e-6 CentimeterPerMinute 1.6666666666666666e-4 \
        CentimeterPerSecond 0.01 DecimeterPerMinute 1.6666666666666668e-3 DecimeterPerSecond 0.1 FootPerHour \
        8.466666666666667e-5 FootPerMinute 5.08e-3 FootPerSecond 0.3048 InchPerHour 7.055555555555556e-6 InchPerMinute \
        4.2333333333333333e-4 InchPerSecond 0.0254 KilometerPerHour 0.2777777777777778 KilometerPerMinute \
        16.666666666666668 KilometerPerSecond 1000 Knot 0.5144444444444445 MeterPerHour 2.777777777777778e-4 \
        MeterPerMinute 0.016666666666666666 MicrometerPerMinute 1.6666666666666667e-8 MicrometerPerSecond 1e-6 \
        MilePerHour 0.44704 MillimeterPerHour 2.7777777777777776e-7 MillimeterPerMinute 1.6666666666666667e-5 \
        MillimeterPerSecond 0.001 NanometerPerMinute 1.6666666666666667e-11 NanometerPerSecond 1e-9 YardPerHour 2.54e-4 \
        YardPerMinute 0.01524 YardPerSecond 0.9144
        """
    )

    private static let volumes = units(
        """
        CubicMeter 1 AcreFoot 1233.4806109182769 AuTablespoon 2e-5 BoardFoot 2.359737216e-3 Centiliter 1e-5 \
        CubicCentimeter 1e-6 CubicDecimeter 1e-3 CubicFoot 0.028316846592 CubicHectometer 1e6 CubicInch 1.6387064e-5 \
        CubicKilometer 1e9 CubicMicrometer 1e-18 CubicMile 4168181825.440579584 CubicMillimeter 1e-9 CubicYard \
        0.764554857984 Decaliter 0.01 DecausGallon 0.03785411784 Deciliter 1e-4 DeciusGallon 3.785411784e-4 \
        HectocubicFoot 2.8316846592 HectocubicMeter 100 Hectoliter 0.1 HectousGallon 0.3785411784 ImperialBeerBarrel \
        0.16365924 ImperialGallon 0.00454609 ImperialOunce 2.84130625e-5 ImperialPint 5.6826125e-4 KilocubicFoot \
        28.316846592 KilocubicMeter 1000 KiloimperialGallon 4.54609 Kiloliter 1 KilousGallon 3.785411784 Liter 0.001 \
        MegacubicFoot 28316.846592 MegaimperialGallon 4546.09 Megaliter 1000 MegausGallon 3785.411784 MetricCup \
        0.00025 MetricTeaspoon 5e-6 Microliter 1e-9 Milliliter 1e-6 OilBarrel 0.158987294928 UkTablespoon 1.5e-5 \
        UsBeerBarrel 0.117347765304 UsCustomaryCup 2.365882365e-4 UsGallon 0.003785411784 UsLegalCup 2.4e-4 UsOunce \
        2.95735295625e-5 UsPint 4.73176473e-4 UsQuart 9.46352946e-4 UsTablespoon 1.478676478125e-5 UsTeaspoon \
        4.92892159375e-6
        """
    )

    private static func units(_ words: String) -> [String: Double] {
        let words = words.split(separator: " ")
        var units: [String: Double] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            units[String(words[index])] = Double(words[index + 1])
        }
        return units
    }

    /// `convert_length(value, from, to)`; null for a unit that is not known.
    private static func convert(_ arguments: Arguments, _ units: [String: Double]) -> KQLValue {
        guard let value = arguments.real(0), let from = units[arguments.text(1)], let to = units[arguments.text(2)]
        else {
            return .null(.real)
        }
        return .real(from == to ? value : value * from / to)
    }

    /// Units of temperature: the size of a degree in kelvins, and the zero of the scale in kelvins.
    private static let temperatures: [String: (size: Double, zero: Double)] = [
        "Kelvin": (1, 0), "DegreeCelsius": (1, 273.15), "DegreeFahrenheit": (5 / 9, 459.67 * 5 / 9),
        "DegreeRankine": (5 / 9, 0), "DegreeReaumur": (1.25, 273.15), "DegreeRoemer": (40 / 21, 273.15 - 7.5 * 40 / 21),
        "DegreeDelisle": (-2 / 3, 373.15), "DegreeNewton": (100 / 33, 273.15), "MillidegreeCelsius": (0.001, 273.15),
        "SolarTemperature": (5778, 0),
    ]

    private static func convertTemperature(_ arguments: Arguments) -> KQLValue {
        guard let value = arguments.real(0), let from = temperatures[arguments.text(1)],
            let to = temperatures[arguments.text(2)]
        else { return .null(.real) }
        return .real((value * from.size + from.zero - to.zero) / to.size)
    }
}
