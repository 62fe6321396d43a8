package dev.understudy.ui.validation.diff;

import java.util.List;

/// Every reason that is known, the most telling first: the place to add one.
public final class Reasons {
    private static final List<Reason> ALL = List.of(
            new NullAgainstEmpty(),
            new NullAgainstValue(),
            new SignOfZero(),
            new NumbersApart(),
            new TimesApart(),
            new InvisibleCharacters(),
            new SpaceAtTheEnd(),
            new SpaceAtTheStart(),
            new NormalForms(),
            new CaseOnly(),
            new AccentsOnly(),
            new ReplacedCharacters(),
            new CutOff());

    private Reasons() {}

    /// Why they differ, in a few words without a full stop.
    public static String of(Values values) {
        return ALL.stream()
                .flatMap(reason -> reason.of(values).stream())
                .findFirst()
                .orElse("another value");
    }
}
