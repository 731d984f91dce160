package logitlab;

/** Starts the program: with arguments the command line, without any the window. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("Logit Lab");
  }
}
