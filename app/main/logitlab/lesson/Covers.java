package logitlab.lesson;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/** What a lesson can cover, by its name in files. What would tell it at once is covered with it. */
final class Covers {
  private static final Map<String, Set<Quantity>> NAMES = names();

  private Covers() {}

  /** The quantities that go with these names; throws {@link InvalidDocument} for a name that is none. */
  static Set<Quantity> read(List<String> names) {
    var all = EnumSet.noneOf(Quantity.class);
    for (var name : names) {
      var found = NAMES.get(name);
      if (found == null) {
        throw new InvalidDocument(
            Message.of("lesson.fault.cover", Message.foreign(name), String.join(", ", NAMES.keySet())));
      }
      all.addAll(found);
    }
    return all;
  }

  private static Map<String, Set<Quantity>> names() {
    var names = new LinkedHashMap<String, Set<Quantity>>();
    names.put("p", EnumSet.of(Quantity.P, Quantity.LOSS, Quantity.DL_DP, Quantity.JACOBIAN, Quantity.DL_DZ,
        Quantity.EXP));
    names.put("loss", EnumSet.of(Quantity.LOSS));
    names.put("dp", EnumSet.of(Quantity.DL_DP));
    names.put("jacobian", EnumSet.of(Quantity.JACOBIAN));
    names.put("gradient", EnumSet.of(Quantity.DL_DZ));
    names.put("network-p", EnumSet.of(Quantity.NET_P, Quantity.NET_LOSS, Quantity.NET_DZ2, Quantity.NET_DB2,
        Quantity.NET_DW2));
    names.put("network-loss", EnumSet.of(Quantity.NET_LOSS));
    names.put("delta2", EnumSet.of(Quantity.NET_DZ2, Quantity.NET_DB2, Quantity.NET_DW2));
    names.put("dw2", EnumSet.of(Quantity.NET_DW2));
    names.put("db2", EnumSet.of(Quantity.NET_DB2));
    names.put("da1", EnumSet.of(Quantity.NET_DA1, Quantity.NET_DZ1, Quantity.NET_DB1, Quantity.NET_DW1,
        Quantity.NET_DX));
    names.put("delta1", EnumSet.of(Quantity.NET_DZ1, Quantity.NET_DB1, Quantity.NET_DW1, Quantity.NET_DX));
    return names;
  }
}
