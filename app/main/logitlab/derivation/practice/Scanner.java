package logitlab.derivation.practice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logitlab.derivation.practice.Token.Kind;

/** Takes a typed text apart. Raised and lowered signs are read as ^ and _, and every symbol has one spelling. */
final class Scanner {
  /** Words that are one name; a longer one stands before its beginning. */
  private static final List<String> WORDS = List.of("transpose", "softmax", "sigmoid", "epsilon", "column", "matrix",
      "delta", "sigma", "cases", "tanh", "relu", "diag", "yhat", "lbar", "sum", "exp", "log", "eps", "eta", "row",
      "ln", "kl");

  private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("Σ", "sum"), Map.entry("∑", "sum"),
      Map.entry("∂", "d"), Map.entry("δ", "delta"), Map.entry("σ", "sigma"), Map.entry("ε", "eps"),
      Map.entry("ϵ", "eps"), Map.entry("epsilon", "eps"), Map.entry("η", "eta"), Map.entry("yhat", "ŷ"),
      Map.entry("lbar", "Lbar"), Map.entry("kl", "KL"));

  private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("−", "-"), Map.entry("–", "-"),
      Map.entry("·", "*"), Map.entry("⋅", "*"), Map.entry("×", "*"), Map.entry("∗", "*"), Map.entry("÷", "/"),
      Map.entry("∕", "/"), Map.entry("⁄", "/"), Map.entry("′", "'"), Map.entry("’", "'"), Map.entry("[", "("),
      Map.entry("{", "("), Map.entry("]", ")"), Map.entry("}", ")"), Map.entry("∘", "⊙"), Map.entry("‖", "|"),
      Map.entry("∥", "|"));

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻ˡ";
  private static final String RAISED_PLAIN = "0123456789()-l";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String LOWERED_PLAIN = "0123456789()aehijklmnoprstuvx";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Scanner(String text) {
    this.text = text;
  }

  /** The pieces, with an end behind them. */
  static List<Token> scan(String typed) {
    var scanner = new Scanner(Normalizer.normalize(typed, Normalizer.Form.NFC));
    scanner.run();
    return scanner.tokens;
  }

  private void run() {
    while (at < text.length()) {
      var from = at;
      var c = text.codePointAt(at);
      var one = Character.toString(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += one.length();
      } else if (RAISED.contains(one)) {
        shifted("^", RAISED, RAISED_PLAIN);
      } else if (LOWERED.contains(one)) {
        shifted("_", LOWERED, LOWERED_PLAIN);
      } else if (one.equals("ᵀ")) {
        add(Kind.SIGN, "^", from, from);
        at += one.length();
        add(Kind.NAME, "T", from, at);
      } else if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isLetter(c) || one.equals("∂") || one.equals("∑")) {
        name(one);
      } else {
        at += one.length();
        sign(one, from);
      }
    }
    add(Kind.END, "", at, at);
  }

  private void sign(String one, int from) {
    if (one.equals("!") && text.startsWith("=", at)) {
      at++;
      add(Kind.SIGN, "≠", from, at);
    } else if (one.equals(".") && text.startsWith("*", at)) {
      at++;
      add(Kind.SIGN, "⊙", from, at);
    } else {
      add(Kind.SIGN, SIGNS.getOrDefault(one, one), from, at);
    }
  }

  private void number() {
    var from = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || (text.charAt(at) == '.' && isDigit(next())))) {
      at++;
    }
    add(Kind.NUMBER, text.substring(from, at), from, at);
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void name(String first) {
    var from = at;
    if (first.charAt(0) >= 'a' && first.charAt(0) <= 'z' && lowered()) {
      at += text.startsWith("new", at) ? 3 : first.length();
      add(Kind.NAME, text.substring(from, at), from, at);
      return;
    }
    var word = WORDS.stream().filter(each -> text.regionMatches(true, from, each, 0, each.length())).findFirst();
    at += word.map(String::length).orElse(first.length());
    if (first.equals("L") && text.startsWith("\u0304", at)) {
      at++;
      add(Kind.NAME, "Lbar", from, at);
    } else {
      var spelled = word.orElse(first);
      add(Kind.NAME, SPELLINGS.getOrDefault(spelled, spelled), from, at);
    }
  }

  /** Whether a letter here is an index: it follows _, a bracket behind that, or another index, without a gap. */
  private boolean lowered() {
    var n = tokens.size() - 1;
    var next = at;
    while (n >= 0 && tokens.get(n).to() == next && tokens.get(n).kind() == Kind.NAME
        && tokens.get(n).text().length() == 1) {
      next = tokens.get(n).from();
      n--;
    }
    if (n > 0 && tokens.get(n).is("(") && tokens.get(n).to() == next) {
      next = tokens.get(n).from();
      n--;
    }
    return n >= 0 && tokens.get(n).is("_") && tokens.get(n).to() == next;
  }

  /** A run of raised or lowered signs, as plain ones behind ^ or _. */
  private void shifted(String mark, String shifted, String plain) {
    var from = at;
    add(Kind.SIGN, mark, from, from);
    while (at < text.length() && shifted.indexOf(text.charAt(at)) >= 0) {
      var c = plain.charAt(shifted.indexOf(text.charAt(at)));
      at++;
      var kind = isDigit(c) ? Kind.NUMBER : Character.isLetter(c) ? Kind.NAME : Kind.SIGN;
      add(kind, String.valueOf(c), at - 1, at);
    }
  }

  private void add(Kind kind, String what, int from, int to) {
    tokens.add(new Token(kind, what, from, to));
  }
}
