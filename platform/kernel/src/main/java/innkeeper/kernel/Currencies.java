package innkeeper.kernel;

import java.util.Set;

/**
 * The currencies that something may be priced in: legal tender of some country today (ISO 4217, list one). Withdrawn
 * codes, and those of funds, metals, units of account, tests and no currency, are none of them.
 */
public final class Currencies {
    private static final Set<String> IN_CIRCULATION = Set.of("""
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
            CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
            HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
            MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR
            RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
            TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
            """.split("\\s+"));

    private Currencies() {}

    public static boolean circulates(String code) {
        return IN_CIRCULATION.contains(code);
    }

    public static Set<String> inCirculation() {
        return IN_CIRCULATION;
    }
}
